demo.say('ran', 'planted file, without a nonce');
