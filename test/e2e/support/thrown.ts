/**
 * Whether a page threw what the driver reports. That of Firefox also hands over what only its console says: of
 * cookies and files that the browser refuses.
 */
export const isThrown = (error: Error): boolean => !/^(Cookie “|None of the “)/.test(String(error));
