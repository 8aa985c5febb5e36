package max
