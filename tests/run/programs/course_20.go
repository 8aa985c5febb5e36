package main

import "fmt"

// Service Type string describes ingress methods for a service
type ServiceType string

const (
    // ServiceTypeClusterIP means a service will only be accessiable 
    // inside the cluster, via the Clusterip
    ServiceTypeClusterIP ServiceType="ClusterIP"

    // ServiceTypeNodePort means a service will be exposed on one port of
    // every node, in addition to 'ClusterIP'type
    ServiceTypeNodePort ServiceType="NodePort"
    
    // ServiceTypeLoadBalancer means a service will be exposed via an
    // external load balancer (if the cloud provider supports it), in addition to 'NodePort' type
    ServiceTypeLoadBalancer ServiceType="LoadBalancer"

    // ServiceTypeExternalName means a service consists of only a reference to 
    // an exteranl name that kubedns or equivalent will return as a CNAME
    // record, with no exposing or proxying or any pods involved
    ServiceTypeExternalName ServiceType="ExternalName"

)

func main() {
	t := ServiceTypeNodePort
	fmt.Printf("%T %v %q\n", t, t, t)
}

// Output:
// main.ServiceType NodePort "NodePort"
