for index, char:= range myString {
  ...
}

for key, value:=range MyMap {
  ...
}

for index,value:=range MyArray {
  ...
}

// 需要注意：如果for range遍历指针数组，则value取出的指针地址为源指针地址的拷贝
