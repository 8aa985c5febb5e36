package main

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"os"
	"strings"
)

// Service has an address inside the cluster.
type Service struct {
	Name string // namespace/name:port
	IP   string
	Port int
}

// Chain is the name of the Service's chain, as kube-proxy computes it.
func (s Service) Chain() string {
	sum := sha256.Sum256([]byte(s.Name + "tcp"))
	return "KUBE-SVC-" + base32.StdEncoding.EncodeToString(sum[:])[:16]
}

func main() {
	var endpoints []string
	for _, a := range os.Args[1:] {
		if strings.Contains(a, ":") {
			endpoints = append(endpoints, a)
		}
	}
	s := Service{"default/kubernetes:https", "10.96.0.1", 443}
	for _, rule := range rules(s, endpoints) {
		fmt.Println(rule)
	}
}
