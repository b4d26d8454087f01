"""Given names that tell a person whose family name stands before them: "Brook, Umberto, Lettore in porto".

Written down from general knowledge: names that many people have in the languages of Europe. Left out are those that are common family
names too (Martin, Simon, Bernard, Thomas, Walter), and words (Grace, Hope, Rose, Victor): "Dupont, Martin, Les ports" may be two.
"""

from __future__ import annotations

from typing import Final

__all__ = ["GIVEN_BEHIND_ANOTHER", "GIVEN_NAMES", "GIVEN_OR_FAMILY"]

GIVEN_NAMES: Final = frozenset(
    """
    Achille Adele Adolf Adrian Adriana Adriano Agata Agathe Agnes Agnès Ágnes Agnieszka Aimé Alain Alan Alberto Aldo Aleida Alejandra
    Alejandro Aleksandr Alessandra Alessandro Aletta Alex Alexander Alexandr Alexandra Alexandre Alexei Alexis Alfons Alfonso Alfred Alfredo
    Algirdas Alice Alicia Alina Aline Alison Álvaro Amalia Amanda Amélie Ana Anastasia Anatol Anatole Anatoly Anders André Andrea Andreas
    Andrei Andrew Andrzej Andrés Angela Ángela Angélica Angelika Angelo Anita Anja Ann Anna Anne Annegret Annelies Anneliese Annette Annie
    Annika Anouk Anthony Antje Antoine Antoinette Antonella Antonia Antonina Antonio António Antón Anton Antônio Aristide Arkady Arlette
    Armando Arnaldo Arnaud Arturo Astrid Attilio Auguste Augusto Aurélie Aurelio Axel Aymeric Baltasar Barbara Bartolomé Bartolomeo Bärbel
    Bastien Beate Beatrice Beatrix Beatriz Béatrice Benedetta Benedetto Benito Benjamin Benoît Bernd Bernadette Bettina Birgit Birgitta
    Björn Bogusław Boris Bożena Brian Brigitte Britta Bronisław Bruno Burkhard Camilla Camille Carina Carl Carla Carlo Carlos Carmen Carol
    Carolina Caroline Carolyn Catalina Cathérine Catherine Cathleen Cayetano Cécile Cecilia Celso Cesare Charlotte Chantal Chiara Christa
    Christiane Christina Christine Christoph Christophe Christopher Cinzia Claire Clara Clarisse Claudia Claudine Claudio Clémence Clotilde
    Concetta Corinne Cornelia Corrado Cosimo Cristina Cristóbal Cynthia Cyrille Czesław Damián Damien Daniela Daniele Danièle Danielle
    Danilo Deborah Debra Delphine Denise Detlef Detlev Diana Diane Diego Dieter Dietmar Dimitri Dirk Dmitri Dolores Domenico Dominik
    Dominique Donatella Doris Dorothea Dorothée Dorothy Dubravka Dušan Eckart Eckhard Edgar Edith Edmond Edmund Edmundo Edoardo Eduard
    Eduardo Edward Edwin Egon Eike Eileen Elaine Eleanor Elena Eleonora Elfriede Eliane Éliane Elisa Elisabeth Elisabetta Eliza Elizabeth
    Elke Ellen Elsa Élodie Emanuele Emil Émile Emile Emilia Emilie Emilio Emily Emma Emmanuel Emmanuelle Enrica Enrico Enrique Enzo Eric
    Éric Erica Erich Erik Erika Ernestina Ernesto Ernestine Esteban Esther Etienne Étienne Ettore Eugen Eugène Eugenio Eugenia Eva Eve
    Eveline Evelyn Evgenij Ewa Ezio Fabienne Fabio Fábio Fabiola Fabrice Fabrizio Fausto Federica Federico Federigo Felipe Felix Ferdinand
    Ferdinando Fermín Fernand Fernanda Fernando Fernão Filippo Fiona Flavio Flávio Florence Florestan Florian Frances Francesca Francesco
    Francine Francisca Francisco Franco Françoise Frank Frédéric Frédérique Frederick Friederike Friedhelm Fritz Gabriela Gabriele Gabriella
    Gabrielle Gaetano Gaspare Gaston Gayatri Geneviève Geoffrey Georg Georges Georgette Georgina Gerald Gerard Gérard Gerd Gerda Gerhard
    Gerhart Gertrud Giacomo Giambattista Gianfranco Gianluca Gianna Gianni Gianpaolo Gilles Gillian Ginette Gino Giorgio Giovanna Giovanni
    Gisela Gisèle Giulia Giuliano Giulio Giuseppe Giuseppina Gloria Gonçalo Gonzalo Gottfried Graciela Grażyna Gregorio Grégory Greta
    Guadalupe Gudrun Guglielmina Guglielmo Guido Guillaume Guillermo Gundula Günter Gustav Gustave Gustavo Gwendolyn Hannah Hannelore Hanna
    Hans Harald Harriet Hartmut Heather Héctor Hedwig Heidemarie Heidi Heike Heiko Heinz Heinrich Helen Helena Helene Hélène Helga Helmut
    Helmuth Heloísa Henri Henriette Henrik Henryk Herbert Heribert Hermine Hernán Herta Hilda Hildegard Hiltrud Hippolyte Holger Homi
    Horacio Horst Hubert Hugh Humberto Iain Ian Ignacio Ignazio Igor Ildikó Ilse Immanuel Inés Inês Inge Ingeborg Ingmar Ingrid Irena Irene
    Irène Irina Irmgard Isabel Isabella Isabelle Isolde István Ivan Iván Ivana Ivo Jacek Jacob Jacqueline Jacques Jadwiga Jaime Jakob Jan
    Jane Janet Janice Janine János Jaromír Jarosław Jaroslav Javier Jean Jeanne Jennifer Jens Jeremy Jeroen Jerzy Jessica Jérôme Jesús Jill
    Jiří Joachim Joan Joanna Joanne João Joaquim Joaquín Jochen Joëlle Johan Johann Johanna Johannes John Jonathan Jordi Jörg Jorge José
    Josef Josefa Josefina Josep Joséphine Josephine Josette Josiane József Juan Juana Judith Jules Julia Julian Julián Juliana Julie Julien
    Juliette Julio Jürgen Justyna Jutta Kai Karel Karen Karin Karl Karla Karoline Katarzyna Katharina Katherine Kathleen Kathrin Kathryn
    Katja Katrin Kazimierz Kenneth Kerstin Kevin Kirsten Klara Klaus Klaudia Knut Konrad Konstantin Kristen Kristin Kristina Krystyna
    Krzysztof Kurt Lars László Laura Léa Leonardo Leonora Leopold Léopold Leszek Letizia Lidia Lieselotte Lilian Liliana Liliane Linda Lisa
    Lise Livia Loïc Lorenza Lorenzo Lothar Louise Luc Luca Lucia Lucía Luciana Luciano Lucie Lucien Lucienne Lucille Lucio Ludovic Ludovica
    Ludwika Luigi Luis Luís Luisa Luise Luiz Lukas Lutz Lydia Maciej Madeline Magdalena Marcelo Marcin Márcio Mareike Maren Margaretha
    Margarida Marianna Mariano Marijke Marisa Maryse Mauricio Max Maxime Małgorzata Manfred Manuela Marc Marcel Marcella Marcello Marco
    Marcos Marek Margaret Margarete Margarita Margherita Margit Margot Marguerite Maria María Marian Mariana Marianne Marie Marina Mario
    Marion Marlene Marta Martha Martina Martine Mary Massimo Mateo Mathilde Matteo Matthew Matthias Maud Maura Maurizio Mauro Maximilian
    Mechthild Megan Meike Melanie Melissa Mercedes Micaela Michał Michael Michaela Michelangelo Michele Michèle Michelle Miguel Mikhail
    Mikhaïl Mikołaj Milan Milena Mireille Mirella Miriam Mirosław Mladen Monica Monika Monique Muriel Nadia Nadine Nancy Natalia Natalie
    Natascha Natasha Nathalie Niccolò Nicholas Nicola Nicolás Nicole Nicoletta Nicolò Niels Nigel Niklas Nikolai Nikolaus Nils Nina Noam
    Noëlle Noémie Nora Norbert Norberto Norma Nuno Nuria Octavio Odette Odile Olaf Olga Oliver Olivia Olivier Onofrio Orietta Oscar Óscar
    Oskar Osvaldo Otakar Otmar Ottavio Ottilie Ottmar Pablo Pamela Paola Paolo Pascale Pasquale Patricia Patrice Patrizia Patrizio Paula
    Paulina Pauline Paulo Pavel Paweł Pedro Per Peter Petra Philippa Philippe Phyllis Pía Pier Piera Pierluigi Piero Pierpaolo Pierre Pietro
    Pilar Piotr Priscilla Rachel Rafał Rafael Raffaele Raffaella Raimondo Raimundo Rainer Ralf Ramón Raphaël Raúl Rebecca Regina Regine
    Reinaldo Reinhard Reinhart Reinhold Rémi Renata Renate Renato René Renée Renzo Ricarda Riccardo Ricardo Rita Roberta Roberto Rocío
    Rodolfo Rodolphe Rodrigo Roger Roland Rolf Romain Romano Ronald Rosa Rosalia Rosalind Rosario Rosemarie Rosemary Rossana Roswitha Rubén
    Rüdiger Rudolf Ruediger Ruggero Rui Ruth Sabina Sabine Sabrina Salvador Salvatore Samantha Samuel Sandra Sandrine Santiago Sara Sarah
    Sławomir Seán Sean Sebastian Sebastián Serena Serge Sergei Sergej Sergio Sérgio Séverine Sheila Sibylle Siegfried Sigmund Sigrid Silke
    Silvana Silvano Silvia Silvio Simona Simone Slavoj Sofia Sofía Solange Sonia Sonja Sophia Sophie Stanisław Stefan Stefania Stefanie
    Stefano Steffen Stéphane Stéphanie Stephanie Stephen Steven Susan Susana Susann Susanna Susanne Suzanne Svenja Svetlana Sven Sylvain
    Sylvia Sylvie Tadeusz Tamara Tanja Tatiana Teresa Theodor Theodore Théodore Theresa Therese Thérèse Thierry Thilo Tiago Tilman Timo
    Timothy Tiziana Tobias Tomás Tomasz Tommaso Torsten Traute Tullio Tzvetan Udo Ugo Ulf Ulla Ulrich Ulrike Umberto Ursula Urszula Uta Ute
    Uwe Václav Valentina Valeria Valérie Valerio Vanda Vanessa Vasco Vera Verena Veronica Veronika Véronique Vicente Víctor Viktor Viktoria
    Vincenzo Virginie Vittoria Vittorio Viviane Vladimir Vlasta Volker Władysław Walburga Waltraud Wanda Wendy Wiebke Wilfried Wilhelm
    Wilhelmine Willem William Wilma Winfried Wojciech Wolfgang Xavier Yann Yannick Yolanda Yolande Yvan Yves Yvette Yvon Yvonne Zbigniew
    Zdeněk Zoé Zofia Zsuzsanna Zygmunt Łukasz Elman Lorraine
    """.split()
)
"""Their spellings as these languages have them; one of two parts ("Jean-Paul") is known by the first."""

GIVEN_OR_FAMILY: Final = (
    frozenset(
        """
    Aaron Abel Abraham Adam Alan Albert Alfred Allan Allen Ambrose André Andrew Antony Arnold Arthur Austin Baptiste Barry Basil Benedict
    Benjamin Bernard Bernhard Bertrand Blaise Charles Claude Clement Clément Clifford Colin Conrad Constant Craig Curtis Cyril Daniel David
    Denis Dennis Donald Douglas Duncan Édouard Elias Emanuel Ernst Eugene Félix Ferenc Francis Franck François Franz Frederic Friedrich
    Gabriel Gary Geoffroy George Germain Gilbert Gordon Graham Gregory Guy Harold Harry Harvey Henning Henry Hermann Hilary Honoré Howard
    Hugo Isaac Isaiah Jack Jacobus James Jo Jon Jonas Joseph Juan Keith Kim Kurt Laurent Lawrence Leo Léon Leonard Leonhard Leslie
    Lewis Lionel Louis Lucas Ludwig Luther Magnus Manuel Marcus Mark Markus Marshall Martin Maurice Merle Michel Miles Mohammed Morris
    Moses Nathan Neil Nelson Nicolas Niklas Noël Norman Oskar Otto Owen Paloma Pascal Patrick Paul Peter Philip Philipp Primo Quentin Ralph
    Raoul Raphael Raul Raymond Reginald René Rémy Richard Robert Robin Roderick Rodney Roger Roland Romain Ross Roy Rupert Russell Ruti
    Samuel Saul Seymour Sidney Simon Solomon Stanley Stephan Stéphane Stewart Stuart Sydney Théo Thomas Tony Valentin Vernon Victor Vincent
    Walter Warren Werner Willy Winston Yvon
    """.split()
    )
    - GIVEN_NAMES
)
"""Given names that many families have too, or that are known of few: alone they tell no person from two families."""

GIVEN_BEHIND_ANOTHER: Final = frozenset(
    "Alfonso Ángel Ángeles Antón Benito Jesús Dolores Pilar Mercedes Rocío Cruz Concepción Isidro Ignacio Martín Agustín".split()
)
"""Spanish given names that alone are as well families, words or titles: behind another given name they are one, "Miguel Ángel"."""
