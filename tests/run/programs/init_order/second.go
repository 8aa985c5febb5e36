package main

var other = note("other", 20)

var later = note("later", 30)

var helper = note("helper", 40)

func init() { note("second file's init", late) }
