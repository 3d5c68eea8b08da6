-- Where editors start from; they change these in the site. Written once, by the migration.
INSERT INTO ReasonTemplates (Title, Text, IsRetired, Version) VALUES
('Geen initiatief in een wijk of dorp', 'Deze kennisbank gaat over initiatieven waarin bewoners en anderen in een wijk, buurt of dorp iets met elkaar opbouwen. Uw voorbeeld gaat over iets anders. Daarom past het hier niet.', 0, 1),
('Nog te weinig te vertellen', 'Uw initiatief is net begonnen. Een verhaal heeft voor lezers het meeste waarde als er al iets te vertellen valt over wat werkte en wat niet. Wij horen graag van u als u een tijd bezig bent.', 0, 1),
('Staat er al op', 'Over dit initiatief staat al een verhaal op de site. Klopt daar iets niet, of is er iets veranderd? Laat het ons dan weten, dan passen wij dat verhaal aan.', 0, 1),
('Reclame of werving', 'Uw tekst is vooral bedoeld om een dienst, product of organisatie bekend te maken. Dat plaatsen wij niet. Een verhaal over wat bewoners samen doen, met wat lukte en wat niet, lezen wij graag.', 0, 1),
('Geen antwoord gekregen', 'Wij stelden u vragen en kregen geen antwoord. Zonder dat antwoord kunnen wij uw voorbeeld niet plaatsen. Hebt u later wel tijd, laat het ons weten: dan pakken wij het weer op.', 0, 1),
('Te veel gegevens van anderen', 'In uw voorbeeld staan gegevens over mensen die daar niet om hebben gevraagd. Zo kunnen wij het niet plaatsen. U mag het opnieuw insturen zonder namen en gegevens van anderen.', 0, 1);
