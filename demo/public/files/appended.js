demo.say('ran', 'script by append');
