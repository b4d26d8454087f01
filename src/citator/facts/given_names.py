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
    Alessandro Alex Alexander Alexandra Alexandre Alexei Alfonso Alfred Alfredo Alice Alicia Alison Amalia Amanda Amélie Ana Anastasia
    Anders André Andrea Andreas Andrei Andrew Andrzej Andrés Angela Angelika Angelo Anita Anja Ann Anna Anne Annette Annie Anouk Anthony
    Antje Antoine Antoinette Antonella Antonia Antonio António Antón Anton Arlette Armando Arnaud Arturo Astrid Attilio Aurélie Axel
    Barbara Bartolomeo Bärbel Beate Beatrice Beatriz Béatrice Benedetta Benedetto Benito Benjamin Benoît Bernd Bernadette Bettina Birgit
    Björn Boris Bożena Brigitte Bruno Camilla Camille Carina Carla Carlo Carlos Carmen Carol Carolina Caroline Cathérine Catherine
    Cécile Cecilia Cesare Charlotte Chantal Chiara Christa Christiane Christina Christine Christoph Christophe Christopher Cinzia Claire
    Clara Clarisse Claudia Claudine Claudio Clémence Clotilde Concetta Corinne Cornelia Corrado Cristina Cynthia Damien Daniela Daniele
    Danièle Danielle Deborah Delphine Denise Diana Diane Diego Dieter Dimitri Dirk Dmitri Dolores Domenico Dominique Donatella Doris
    Dorothea Dorothée Dorothy Edgar Edith Edmund Edoardo Eduard Eduardo Eike Elena Eleonora Elisa Elisabeth Elisabetta Eliza Elizabeth
    Elke Ellen Elsa Élodie Emil Emilia Emilio Emily Emma Emmanuel Emmanuelle Enrico Enrique Erica Erich Erik Erika Ernesto Ernestine
    Esteban Esther Etienne Étienne Eugen Eugenio Eugenia Eva Eve Evelyn Evgenij Fabienne Fabio Fabrice Fabrizio Federica Federico Felipe
    Felix Ferdinand Ferdinando Fernanda Fernando Filippo Fiona Florence Florian Frances Francesca Francesco Francine Francisco Franco
    Françoise Frank Frédéric Frédérique Frederick Friederike Fritz Gabriela Gabriele Gabriella Gabrielle Gaetano Geneviève Geoffrey
    Georg Georges Georgina Gerald Gerard Gérard Gerd Gerda Gerhard Gertrud Giacomo Gianfranco Gianni Gilles Gino Giorgio Giovanna
    Giovanni Gisela Giulia Giuliano Giulio Giuseppe Giuseppina Gloria Gonzalo Graciela Grażyna Greta Gudrun Guglielmo Guido Guillaume
    Guillermo Gustav Gustavo Hannah Hannelore Hanna Hans Harald Heather Hedwig Heidi Heike Heiko Heinz Heinrich Helen Helena Helene
    Hélène Helga Helmut Henri Henriette Henrik Henryk Herbert Hermine Hilda Hildegard Holger Horst Hubert Ignacio Igor Ildikó Ilse
    Immanuel Inés Inge Ingeborg Ingrid Irene Irène Irina Isabel Isabella Isabelle Isolde Ivan Ivana Ivo Jacek Jacob Jacqueline Jacques
    Jaime Jakob Jan Jane Janet Jarosław Javier Jean Jeanne Jennifer Jens Jeremy Jerzy Jessica Jérôme Joachim Joan Joanna Joaquín Johan
    Johann Johanna Johannes John Jorge José Josef Josefina Joséphine Juan Juana Judith Jules Julia Julian Julie Julien Juliette Julio
    Jürgen Jutta Kai Karen Karin Karl Karla Karoline Katarzyna Katharina Katherine Kathleen Kathrin Katja Kerstin Kirsten Klara Klaus
    Klaudia Konrad Konstantin Krystyna Krzysztof Kurt Lars Laura Léa Leonardo Leonora Leopold Letizia Lieselotte Liliana Linda Lisa
    Livia Lorenza Lorenzo Lothar Louise Luc Luca Lucia Luciana Luciano Lucie Lucien Lucienne Ludovic Ludovica Ludwika Luigi Luis Luisa
    Luise Luiz Lukas Lutz Lydia Magdalena Małgorzata Manfred Manuela Marc Marcel Marcella Marcello Marco Marcos Marek Margaret Margarete
    Margarita Margherita Margit Margot Marguerite Maria María Marian Mariana Marianne Marie Marina Mario Marion Marlene Marta Martha
    Martina Martine Mary Massimo Mateo Mathilde Matteo Matthew Matthias Maud Maura Maurizio Mauro Maximilian Mechthild Melanie Mercedes
    Micaela Michael Michaela Michelangelo Michele Michèle Michelle Miguel Mikhail Milan Milena Mireille Mirella Miriam Monica Monika
    Monique Muriel Nadia Nadine Nancy Natalia Natalie Nathalie Nicholas Nicola Nicole Nicoletta Niels Nikolai Nikolaus Nina Nora
    Norberto Norma Nuria Odette Odile Olaf Olga Oliver Olivia Olivier Oscar Oskar Otmar Ottavio Ottilie Pablo Pamela Paola Paolo Pascale
    Patricia Patrice Patrizia Patrizio Paula Paulina Pauline Pavel Pedro Per Peter Petra Philippe Pía Pier Piero Pierre Pietro Pilar
    Piotr Priscilla Rachel Rafael Raffaele Raffaella Rainer Ralf Ramón Raphaël Raúl Rebecca Regina Regine Reinhard Reinhold Renata
    Renate Renato René Renée Riccardo Ricardo Rita Roberta Roberto Rodolfo Rodrigo Roger Roland Rolf Romain Romano Rosa Rosalia Rosario
    Rosemarie Rossana Rüdiger Rudolf Ruth Sabina Sabine Salvador Salvatore Samuel Sandra Santiago Sara Sarah Sebastian Sebastián Serena
    Serge Sergei Sergio Silke Silvana Silvia Silvio Simona Simone Sofia Sonia Sonja Sophia Sophie Stanisław Stefan Stefania Stefano
    Steffen Stéphane Stéphanie Stephanie Stephen Steven Susan Susana Susanna Susanne Svetlana Sven Sylvain Sylvia Sylvie Tamara Tanja
    Tatiana Teresa Theodor Theresa Therese Thérèse Thierry Tilman Tiziana Tobias Tomás Tommaso Torsten Udo Ulrich Ulrike Umberto Ursula
    Ute Uwe Valentina Valeria Valérie Vanessa Vera Verena Veronica Veronika Véronique Vicente Viktor Viktoria Vincenzo Vittoria Vittorio
    Viviane Vladimir Volker Waltraud Wanda Wilfried Wilhelm Wilhelmine Willem William Winfried Wojciech Wolfgang Xavier Yann Yolande
    Yvette Yvonne Zbigniew Zdeněk Zofia
    """.split()
)
"""Their spellings as these languages have them; one of two parts ("Jean-Paul") is known by the first."""
