// The program's arguments.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	n := flag.Int("n", 1, "how often")
	loud := flag.Bool("loud", false, "with an exclamation mark")
	name := flag.String("name", "nobody", "whom to greet")
	flag.Parse()
	end := ""
	if *loud {
		end = "!"
	}
	for range *n {
		fmt.Println("hello, " + *name + end)
	}
	fmt.Printf("%q %d %q\n", os.Args[1:], flag.NArg(), flag.Args())
}

// Args: -n 2 --loud -name=Ann "two words" -x é

// Output:
// hello, Ann!
// hello, Ann!
// ["-n" "2" "--loud" "-name=Ann" "two words" "-x" "é"] 3 ["two words" "-x" "é"]
