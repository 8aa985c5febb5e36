// Package service has the kinds of Services.
package service

type ServiceType string

// The kinds that there are.
const (
	ClusterIP    ServiceType = "ClusterIP"
	NodePort     ServiceType = "NodePort"
	LoadBalancer ServiceType = "LoadBalancer"
)

func Parse(text string) (ServiceType, bool) {
	kind := ServiceType(text)
	return kind, kind == ClusterIP || kind == NodePort || kind == LoadBalancer
}

func Describe(kind ServiceType) string {
	return "kind " + string(kind)
}

func (t ServiceType) Outside() bool {
	return t == NodePort || t == LoadBalancer
}
