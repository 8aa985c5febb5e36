package emptytests

var two = One + One
