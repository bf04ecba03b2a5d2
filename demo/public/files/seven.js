ran('7 external, defer');
