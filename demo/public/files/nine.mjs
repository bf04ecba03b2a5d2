ran('9 external module');
