// Does nothing by itself: the tests call chrome.scripting in here.
