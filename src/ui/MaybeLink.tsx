/** A link, where the site gave a URL for it. */
export const MaybeLink = ({ href, label }: { href: string | undefined; label: string }) =>
  href && (
    <a part="link" href={href}>
      {label}
    </a>
  );
