demo.say('ran', 'external, with the nonce');
