ran('4 external, fast');
