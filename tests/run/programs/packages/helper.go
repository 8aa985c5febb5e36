package main

import text2 "example.com/packages/text"

func helper() string { return "helper" + text2.Upper("s") }
