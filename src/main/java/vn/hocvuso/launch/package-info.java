/**
 * What {@code java -jar hocvuso.jar} does before there is a server: it unpacks the program under the home directory and keeps
 * one tuned JVM running that holds Payara Micro and the application. Plain JDK; it travels beside the WAR, not inside it.
 *
 * <p>Not here: anything of the application. The two talk through system properties, the environment and an exit code.
 */
@Feature
package vn.hocvuso.launch;

import vn.hocvuso.kernel.Feature;
