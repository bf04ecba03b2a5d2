window.two = 'two has run';
ran('2 external, slow');
