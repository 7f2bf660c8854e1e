package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.UUID;
import vn.hocvuso.privacy.PersonalData;

/** A person's data as a download; written whole before the first byte leaves, so that a failure is an error and no broken file. */
@RequestScoped
public class DataZip {
    @Inject
    PersonalData data;

    /** @param own asked for by the person, who alone reads the answers */
    Response of(UUID person, String serviceNumber, boolean own) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        data.write(person, own, file);
        String name = "du-lieu-" + serviceNumber.replaceAll("[^A-Za-z0-9.-]", "-") + ".zip";
        return Response.ok(file.toByteArray()).header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }
}
