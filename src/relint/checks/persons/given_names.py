"""Given names that are frequent in the United Kingdom, by hand: what tells "Grant Shapps" from "Grant Funding".

Those that are common words as well ("Mark", "Will", "Rose") are listed because of it: only this list makes them names.
"""

GIVEN = frozenset(
    """
Aaron Abdul Abigail Adam Adele Adrian Afzal Agnes Ahmed Aidan Aileen Ailsa Aisha Alan Alasdair Alastair Alba Albert
Alec Alex Alexander Alexandra Alfie Alfred Ali Alice Alison Alistair Allan Allen Alun Amanda Amber Amelia Amir Amy Ana
Andrea Andrew Andy Angela Angus Anita Ann Anna Anne Annie Anthony Antonia Antony Archie Arlene Arthur Asif Audrey
Austin Ava Ayesha Barbara Barry Beatrice Becky Belinda Ben Benedict Benjamin Bernadette Bernard Beth Bethan Betty
Beverley Bill Billy Bob Boris Brandon Brenda Brendan Brian Bridget Bronwen Bruce Bryan Bryn Caitlin Callum Calum
Cameron Carl Carla Carol Caroline Carolyn Catherine Cathy Cecilia Ceri Charles Charlie Charlotte Chelsea Cheryl Chloe
Chris Christian Christina Christine Christopher Claire Clara Clare Claudia Clive Colin Connor Conor Craig Crispin
Cynthia Daisy Damian Damien Dan Daniel Danny Darren Dave David Dawn Dean Debbie Deborah Declan Denise Dennis Derek
Dermot Desmond Diana Diane Dominic Don Donald Donna Dorothy Doug Douglas Duncan Dylan Eamonn Ed Eddie Edith Edmund
Edward Edwina Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Ellie Elliot Elsie Emily Emma Emrys Eric Erica Erin
Esther Ethan Eva Eve Evelyn Ewan Faith Farah Fatima Felicity Felix Fergus Finlay Fiona Florence Frances Francesca
Francis Frank Fred Freddie Frederick Freya Gareth Garry Gary Gavin Gemma Geoff Geoffrey George Georgia Georgina Gerald
Gerard Gerry Giles Gillian Gina Glen Glenn Glenys Gloria Gordon Grace Graeme Graham Grant Greg Gregory Guy Gwen
Gwyneth Hamish Hannah Harold Harriet Harry Hassan Hayley Hazel Heather Hector Heidi Helen Helena Henry Hilary Holly
Hope Howard Hugh Hugo Humza Iain Ian Ibrahim Imogen Imran India Ingrid Irene Iris Isaac Isabel Isabella Isla Ivan Ivor
Jack Jackie Jacob Jacqueline Jacqui Jade Jake James Jamie Jan Jane Janet Janice Jasmine Jason Jay Jayne Jean Jeff
Jeffrey Jemima Jennifer Jenny Jeremy Jess Jesse Jessica Jill Jim Jimmy Jo Joan Joanna Joanne Jodie Joe Joel John
Johnny Jon Jonathan Jonathon Jordan Joseph Josephine Josh Joshua Joy Joyce Judith Judy Julia Julian Julie Juliet June
Justin Justine Kamal Karen Karin Karl Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kay Keir Keith
Kelly Kemi Ken Kenneth Kerry Kevin Khalid Kieran Kim Kimberley Kirsten Kirsty Kit Kumar Kyle Kylie Laura Lauren
Laurence Lawrence Leah Leanne Lee Leo Leon Leonard Lesley Leslie Lewis Liam Lilian Lily Linda Lindsay Lisa Liz Lizzie
Lloyd Logan Lois Lorna Lorraine Louis Louisa Louise Luca Lucas Lucy Luke Lydia Lyn Lynda Lynn Lynne Mackenzie
Madeleine Magnus Maisie Malcolm Mandy Marc Marcus Margaret Margot Maria Marian Marie Marie-Louise Marilyn Mark Martha
Martin Martyn Mary Matilda Matt Matthew Maureen Maurice Max Maxine May Megan Melanie Melissa Mhairi Mia Michael
Michaela Michele Michelle Mick Miguel Mike Miles Millie Miranda Miriam Mohamed Mohammad Mohammed Moira Molly Monica
Morag Morgan Moses Muhammad Muriel Myles Nadia Nadine Nancy Naomi Natalie Natasha Nathan Neil Niall Nicholas Nick
Nicky Nicola Nicole Nigel Noah Noel Nora Norma Norman Oliver Olivia Olu Oscar Owain Owen Paddy Pamela Pat Patricia
Patrick Paul Paula Pauline Penelope Penny Pete Peter Petra Phil Philip Philippa Phillip Phoebe Phyllis Pippa Polly
Poppy Priti Quentin Rachael Rachel Rafael Ralph Raymond Rebecca Rebekah Reece Reginald Rhiannon Rhodri Rhona Rhys
Richard Ricky Rishi Rita Rob Robert Roberta Robin Rod Roderick Rodney Roger Ron Ronald Rory Rosa Rosalind Rose
Rosemary Rosie Ross Rowan Roy Rufus Rupert Russell Ruth Ryan Sadiq Saeed Sajid Sally Sam Samantha Samir Samuel Sandra
Sara Sarah Saul Scarlett Scott Sean Sebastian Shabana Shane Shannon Sharon Shaun Sheila Shirley Sian Sidney Simon
Sinead Siobhan Sofia Sonia Sophia Sophie Stacey Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stewart
Stuart Sue Susan Susannah Susie Suzanne Sylvia Tamara Tania Tanya Tara Tariq Ted Terence Teresa Terry Tess Theo
Theodore Theresa Thomas Tim Timothy Tina Toby Tom Tommy Toni Tony Tracey Tracy Trevor Trudy Tyler Ursula Valentina
Valerie Vanessa Vera Vernon Veronica Victor Victoria Vince Vincent Violet Virginia Vivian Vivien Wayne Wendy Wes
Wilfred Will William Winifred Winston Yasmin Yvette Yvonne Zac Zachary Zahra Zara Zoe
""".split()
)

# Spellings of one name that are more than a slip apart, and short forms of it that are spelt otherwise; in lower case.
SPELLINGS = [
    frozenset(names.split())
    for names in """
    catherine katherine kathryn katharine catharine cathryn; graham graeme grahame; aisha ayesha aysha aicha;
    sean shaun shawn; geoff jeff; geoffrey jeffrey; rebecca rebekah; jacqueline jackie jacqui; gillian jill;
    gillian jillian; mohammed muhammad mohamed mohammad; isabel isobel isabelle ysobel; eleanor elinor ellie;
    alastair alistair alasdair alister; leslie lesley; francis frances; laurence lawrence; stewart stuart;
    kieran ciaran kieron; caitlin katelyn kaitlin; niamh neve; yusuf yousef yousuf; hussain hussein husain;
    christine christina kristina; lynn lynne lyn; neil neal niall; elliot elliott eliot; phil philip; zoe zoey;
    susan susannah suzanne; carol carole caroline; deborah debra; teresa theresa; julie julia; helen helena
    """.split(";")
]
