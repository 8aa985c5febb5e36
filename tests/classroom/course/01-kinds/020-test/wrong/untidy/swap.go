package swap

func Swap(a,b int) (int,int) {
 return b,a
}
