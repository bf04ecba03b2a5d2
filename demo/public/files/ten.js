ran('10 external, async');
