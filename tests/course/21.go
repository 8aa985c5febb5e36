// vim ./busyloop
package main
func main() {
    go func() {
        for {

        }() // 这个for循环，死循环，栈指针上下来回跳，吃CPU资源
    }
    for {

    } //同理，吃cpu资源
}
// 这个go程序，两个携程，吃两个CPU的资源
// go build
