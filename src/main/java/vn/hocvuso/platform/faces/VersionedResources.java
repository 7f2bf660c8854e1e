package vn.hocvuso.platform.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;

/** Adds the moment of the last change to the address of our own style and scripts: cached for long, renewed by an update. */
public class VersionedResources extends ResourceHandlerWrapper {
    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        Resource resource = super.createResource(resourceName, libraryName);
        boolean ours = "css".equals(libraryName) || "js".equals(libraryName);
        return resource == null || !ours ? resource : new Versioned(resource);
    }

    private static final class Versioned extends ResourceWrapper {
        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            try {
                return super.getRequestPath() + "&v=" + Long.toHexString(getURL().openConnection().getLastModified() / 1000);
            } catch (IOException e) {
                return super.getRequestPath();
            }
        }
    }
}
