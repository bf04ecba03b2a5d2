// Stands for a tracker.
window.counted = (window.counted ?? 0) + 1;
