"""Les lexiques français, un fichier par renseignement."""
