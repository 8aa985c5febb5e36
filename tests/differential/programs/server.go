package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"time"
)

type handler struct {
	greeting string
	started  time.Time
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	name := r.URL.Query().Get("name")
	if name == "" {
		name = "world"
	}
	fmt.Fprintf(w, "%s, %s! up %v\n", h.greeting, name, time.Since(h.started).Round(time.Second))
}

func main() {
	addr := flag.String("addr", ":8080", "address")
	flag.Parse()
	mux := http.NewServeMux()
	mux.Handle("/", &handler{greeting: "Hello", started: time.Now()})
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	resp, err := http.Get("http://localhost" + *addr)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer resp.Body.Close()
	if err := http.ListenAndServe(*addr, mux); err != nil {
		fmt.Fprintln(os.Stderr, "server:", err)
		os.Exit(1)
	}
}
