// Package http has servers and clients of HTTP/1.1, over connections within the program (package net).
//
// A server (server.go) runs a goroutine for each connection (conn.go), which reads a request (request.go, incoming.go), lets a handler
// write the answer (answer.go), and reads the next. Which handler, ServeMux finds (mux.go, pattern.go).
//
// A client (client.go) follows redirects and keeps cookies; its Transport (transport.go, roundtrip.go) keeps connections for further
// requests. How bodies are framed is the same for both sides: incoming.go, outgoing.go, and package internal for chunks.
//
// There is no TLS and no HTTP/2.
package http
