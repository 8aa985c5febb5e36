import "testing"

func TestIncrease(t *testing.T) {
    t.Log("Start testing")
    increase(1,2)
}
// go test ./... -v 运行测试
// go test命令扫描所有*_test.go为结尾的文件，惯例将测试代码和正式代码放在同目录
// 如foo.go的测试代码一般写在foo_test.go
