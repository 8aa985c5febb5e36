package main

func main() {
	println("Go 1.27")
	println("ready:", true)
}
