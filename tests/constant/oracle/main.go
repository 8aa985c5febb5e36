// Prints what go/constant makes of the literals and operations on standard input, one a line.
package main

import (
	"bufio"
	"fmt"
	"go/constant"
	"go/token"
	"os"
	"strings"
)

var kinds = map[string]token.Token{
	"INT": token.INT, "FLOAT": token.FLOAT, "IMAG": token.IMAG, "CHAR": token.CHAR, "STRING": token.STRING,
}

var operators = map[string]token.Token{
	"+": token.ADD, "-": token.SUB, "*": token.MUL, "/": token.QUO, "//": token.QUO_ASSIGN, "%": token.REM,
	"&": token.AND, "|": token.OR, "^": token.XOR, "&^": token.AND_NOT,
	"<": token.LSS, ">=": token.GEQ, "==": token.EQL,
}

func show(v constant.Value) string {
	text := v.String() + "\t" + v.ExactString() + "\t" + constant.ToInt(v).ExactString()
	if k := v.Kind(); k == constant.Int || k == constant.Float {
		f, _ := constant.Float64Val(v)
		g, _ := constant.Float32Val(v)
		text += fmt.Sprintf("\t%x\t%x", f, g)
	}
	return text
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		parts := strings.Split(lines.Text(), "\t")
		x := constant.MakeFromLiteral(parts[1], kinds[parts[0]], 0)
		if len(parts) == 2 {
			fmt.Println(show(x))
			continue
		}
		op := operators[parts[2]]
		y := constant.MakeFromLiteral(parts[4], kinds[parts[3]], 0)
		switch op {
		case token.LSS, token.GEQ, token.EQL:
			fmt.Println(constant.Compare(x, op, y))
		default:
			fmt.Println(show(constant.BinaryOp(x, op, y)))
		}
	}
}
