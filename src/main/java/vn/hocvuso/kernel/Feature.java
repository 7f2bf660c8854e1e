package vn.hocvuso.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The door-plate of a feature: whose doors it may knock on. The architecture test reads it. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Feature {
    /** Names of the features (last part of their package) that may be called, besides {@code kernel}. */
    String[] mayCall() default {};
}
