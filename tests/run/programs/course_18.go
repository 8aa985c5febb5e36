package main

import "fmt"

// 接口定义行为
type IF interface {
    getName() string
}

// 结构体里面定义属性
type Human struct {
    firstName, lastName string
}

func (h *Human) getName() string {
    return h.firstName + "," + h.lastName
}

type Car struct {
    factory, model string
}

func (c *Car) getName() string {
    return c.factory + "-" + c.model
}

func main() {
    interfaces := []IF{}
    h := new(Human)  // 通过new创建一个结构体实例，返回的就是这个实例的指针
    h.firstName = "first"
    h.lastName = "last"
    interfaces = append(interfaces, h)
    c := new(Car)
    c.factory = "benz"
    c.model = "c"
    interfaces = append(interfaces, c)
    for _, f := range interfaces {
        fmt.Println(f.getName())
    }
}

// Output:
// first,last
// benz-c
