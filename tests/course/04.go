// Boolean错误，检查一直为true，false或者冗余的表达式
fmt.Println(i != 0 || i != 1)
