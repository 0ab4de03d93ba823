package org.cairnlearn.school;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application as Spring sees it; {@code command} starts it, with or without pages. */
@SpringBootApplication(proxyBeanMethods = false)
public class SchoolApplication {}
