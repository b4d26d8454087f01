"""Given names that tell a person whose family name stands before them: "Brook, Umberto, Lettore in porto".

Written down from general knowledge: names that many people have in the languages of Europe. Left out are those that are common family
names too (Martin, Simon, Bernard, Thomas, Walter), and words (Grace, Hope, Rose, Victor, Max): "Dupont, Martin, Les ports" may be two.
"""

from __future__ import annotations

from typing import Final

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES: Final = frozenset(
    """
    Achille Adele Adolf Adrian Adriana Adriano Agnes Agnès Agnieszka Alain Alan Alberto Aldo Alejandra Alejandro Aleksandr Alessandra
    Alessandro Alex Alexander Alexandra Alexandre Alexei Alexis Alfonso Alfred Alfredo Alice Alicia Alison Álvaro Amalia Amanda Amélie
    Ana Anastasia Anders André Andrea Andreas Andrei Andrew Andrzej Andrés Angela Angelika Angelo Anita Anja Ann Anna Anne Annette Annie
    Anouk Anthony Antje Antoine Antoinette Antonella Antonia Antonio António Antón Anton Antônio Aristide Arlette Armando Arnaldo Arnaud
    Arturo Astrid Attilio Auguste Augusto Aurélie Aurelio Axel Aymeric Baltasar Barbara Bartolomé Bartolomeo Bärbel Bastien Beate
    Beatrice Beatriz Béatrice Benedetta Benedetto Benito Benjamin Benoît Bernd Bernadette Bettina Birgit Björn Boris Bożena Brigitte
    Bruno Camilla Camille Carina Carla Carlo Carlos Carmen Carol Carolina Caroline Cathérine Catherine Cayetano Cécile Cecilia Celso
    Cesare Charlotte Chantal Chiara Christa Christiane Christina Christine Christoph Christophe Christopher Cinzia Claire Clara Clarisse
    Claudia Claudine Claudio Clémence Clotilde Concetta Corinne Cornelia Corrado Cosimo Cristina Cristóbal Cynthia Damián Damien Daniela
    Daniele Danièle Danielle Deborah Delphine Denise Diana Diane Diego Dieter Dimitri Dirk Dmitri Dolores Domenico Dominique Donatella
    Doris Dorothea Dorothée Dorothy Eckart Eckhard Edgar Edith Edmond Edmund Edoardo Eduard Eduardo Edward Edwin Egon Eike Eleanor Elena
    Eleonora Elisa Elisabeth Elisabetta Eliza Elizabeth Elke Ellen Elsa Élodie Emanuele Emil Émile Emile Emilia Emilio Emily Emma
    Emmanuel Emmanuelle Enrico Enrique Enzo Erica Erich Erik Erika Ernesto Ernestine Esteban Esther Etienne Étienne Ettore Eugen Eugène
    Eugenio Eugenia Eva Eve Evelyn Evgenij Ezio Fabienne Fabio Fábio Fabrice Fabrizio Fausto Federica Federico Felipe Felix Ferdinand
    Ferdinando Fermín Fernand Fernanda Fernando Filippo Fiona Flavio Flávio Florence Florestan Florian Frances Francesca Francesco
    Francine Francisco Franco Françoise Frank Frédéric Frédérique Frederick Friederike Fritz Gabriela Gabriele Gabriella Gabrielle
    Gaetano Gaspare Gaston Gayatri Geneviève Geoffrey Georg Georges Georgina Gerald Gerard Gérard Gerd Gerda Gerhard Gerhart Gertrud
    Giacomo Giambattista Gianfranco Gianluca Gianni Gianpaolo Gilles Gillian Gino Giorgio Giovanna Giovanni Gisela Giulia Giuliano Giulio
    Giuseppe Giuseppina Gloria Gonçalo Gonzalo Gottfried Graciela Grażyna Gregorio Greta Guadalupe Gudrun Guglielmo Guido Guillaume
    Guillermo Günter Gustav Gustave Gustavo Hannah Hannelore Hanna Hans Harald Harriet Hartmut Heather Hedwig Heidi Heike Heiko Heinz
    Heinrich Helen Helena Helene Hélène Helga Helmut Helmuth Henri Henriette Henrik Henryk Herbert Hermine Hernán Hilda Hildegard
    Hippolyte Holger Homi Horst Hubert Ignacio Ignazio Igor Ildikó Ilse Immanuel Inés Inês Inge Ingeborg Ingrid Irene Irène Irina Isabel
    Isabella Isabelle Isolde Ivan Ivana Ivo Jacek Jacob Jacqueline Jacques Jaime Jakob Jan Jane Janet Jarosław Javier Jean Jeanne
    Jennifer Jens Jeremy Jerzy Jessica Jérôme Jesús Joachim Joan Joanna João Joaquim Joaquín Johan Johann Johanna Johannes John Jonathan
    Jörg Jorge José Josef Josefina Joséphine Juan Juana Judith Jules Julia Julian Julie Julien Juliette Julio Jürgen Jutta Kai Karen
    Karin Karl Karla Karoline Katarzyna Katharina Katherine Kathleen Kathrin Kathryn Katja Kerstin Kirsten Klara Klaus Klaudia Knut
    Konrad Konstantin Krystyna Krzysztof Kurt Lars Laura Léa Leonardo Leonora Leopold Léopold Letizia Lieselotte Liliana Linda Lisa Livia
    Lorenza Lorenzo Lothar Louise Luc Luca Lucia Luciana Luciano Lucie Lucien Lucienne Lucio Ludovic Ludovica Ludwika Luigi Luis Luís
    Luisa Luise Luiz Lukas Lutz Lydia Magdalena Márcio Mariano Maxime Małgorzata Manfred Manuela Marc Marcel Marcella Marcello Marco
    Marcos Marek Margaret Margarete Margarita Margherita Margit Margot Marguerite Maria María Marian Mariana Marianne Marie Marina Mario
    Marion Marlene Marta Martha Martina Martine Mary Massimo Mateo Mathilde Matteo Matthew Matthias Maud Maura Maurizio Mauro Maximilian
    Mechthild Melanie Mercedes Micaela Michael Michaela Michelangelo Michele Michèle Michelle Miguel Mikhail Milan Milena Mireille
    Mirella Miriam Monica Monika Monique Muriel Nadia Nadine Nancy Natalia Natalie Nathalie Niccolò Nicholas Nicola Nicolás Nicole
    Nicoletta Nicolò Niels Nigel Niklas Nikolai Nikolaus Nina Noam Nora Norbert Norberto Norma Nuno Nuria Octavio Odette Odile Olaf Olga
    Oliver Olivia Olivier Onofrio Oscar Óscar Oskar Otmar Ottavio Ottilie Pablo Pamela Paola Paolo Pascale Pasquale Patricia Patrice
    Patrizia Patrizio Paula Paulina Pauline Pavel Pedro Per Peter Petra Philippa Philippe Pía Pier Piero Pierpaolo Pierre Pietro Pilar
    Piotr Priscilla Rachel Rafael Raffaele Raffaella Raimondo Raimundo Rainer Ralf Ramón Raphaël Raúl Rebecca Regina Regine Reinhard
    Reinhart Reinhold Renata Renate Renato René Renée Renzo Riccardo Ricardo Rita Roberta Roberto Rocío Rodolfo Rodrigo Roger Roland Rolf
    Romain Romano Rosa Rosalia Rosalind Rosario Rosemarie Rossana Rüdiger Rudolf Ruggero Rui Ruth Sabina Sabine Salvador Salvatore Samuel
    Sandra Santiago Sara Sarah Sebastian Sebastián Serena Serge Sergei Sergio Sérgio Sheila Siegfried Sigmund Silke Silvana Silvano
    Silvia Silvio Simona Simone Slavoj Sofia Sofía Sonia Sonja Sophia Sophie Stanisław Stefan Stefania Stefano Steffen Stéphane Stéphanie
    Stephanie Stephen Steven Susan Susana Susanna Susanne Svetlana Sven Sylvain Sylvia Sylvie Tamara Tanja Tatiana Teresa Theodor Theresa
    Therese Thérèse Thierry Thilo Tiago Tilman Timo Tiziana Tobias Tomás Tommaso Torsten Tullio Udo Ugo Ulrich Ulrike Umberto Ursula Uta
    Ute Uwe Valentina Valeria Valérie Valerio Vanessa Vasco Vera Verena Veronica Veronika Véronique Vicente Viktor Viktoria Vincenzo
    Vittoria Vittorio Viviane Vladimir Volker Waltraud Wanda Wilfried Wilhelm Wilhelmine Willem William Winfried Wojciech Wolfgang Xavier
    Yann Yolanda Yolande Yves Yvette Yvon Yvonne Zbigniew Zdeněk Zofia
    """.split()
)
"""Their spellings as these languages have them; one of two parts ("Jean-Paul") is known by the first."""
