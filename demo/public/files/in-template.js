demo.say('ran', 'external script of the template');
