package main

import (
	"flag"
	"fmt"
	"os"
)

// 这段代码在任何k8s初始化的时候都会这样设计, 通过flag来获取命令行参数
func main() {
	// flag.String() 函数的第一个参数是选项名称，第二个参数是默认值，第三个参数是说明信息。
	// 该函数返回一个字符串指针，这个指针对应着一个存储命令行选项值的变量。
	name := flag.String("name", "everyone", "The greeting object.")
	// flag.Parse() 函数用于真正解析命令行参数，并把它们的值赋给相应的变量。
	// 在调用该函数之前，所有定义的 flag 都还是默认值。
	flag.Parse()
	// os.Args 变量是一个字符串切片，用来存储所有的命令行参数（不包括命令本身）。
	fmt.Println("os args is :", os.Args)
	fmt.Println("os args is :", os.Args[0])
	fmt.Println("os args is :", os.Args[1])
	fmt.Printf("Hello, %s!\n", *name)
	fmt.Println(name)
	fullString := fmt.Sprintf("Hello, %s!\n", *name)
	fmt.Println("fullString is :", fullString)
}
