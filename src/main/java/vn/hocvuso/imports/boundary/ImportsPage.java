package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.imports.ImportOrder;
import vn.hocvuso.imports.ImportView;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** Hand a file in, and see what became of earlier ones. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {
    private static final int SIZE = 20;
    private static final int LONGEST_NAME = 100;

    @Inject
    Imports imports;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Page<ImportView> jobs;
    private String kind;
    private Part file;

    public void open(String wanted, int page) {
        caller.require(Caller.Role.ADMINISTRATOR);
        kind = kind == null ? wanted : kind;
        jobs = imports.list(new Page.Request(page, SIZE));
    }

    /** Always a dry run first, once its columns are chosen: its page offers the rest. */
    public String submit() throws IOException {
        caller.require(Caller.Role.ADMINISTRATOR);
        ImportKind known = ImportKind.of(String.valueOf(kind)).orElseThrow(() -> new Refused("kind-missing"));
        if (file == null || file.getSize() == 0) {
            throw new Refused("file-missing");
        }
        try (InputStream content = file.getInputStream()) {
            UUID id = imports.submit(new ImportOrder(known, true, "full".equals(getMode()), false, name(known), type(), null, false, true, content));
            return "/imports/columns?faces-redirect=true&id=" + id;
        }
    }

    private String name(ImportKind known) {
        String given = file.getSubmittedFileName();
        String name = given == null || given.isBlank() ? known.code() : given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private String type() {
        return file.getContentType() == null ? "" : file.getContentType().substring(0, Math.min(file.getContentType().length(), LONGEST_NAME));
    }

    /** Whoever administers a part only cannot hand in units, nor full files. */
    public boolean isWhole() {
        return caller.scopeOf(Caller.Role.ADMINISTRATOR).whole();
    }

    public List<ImportKind> getKinds() {
        return getAllKinds().stream().filter(one -> isWhole() || one != ImportKind.UNITS).toList();
    }

    public List<ImportKind> getAllKinds() {
        return Arrays.asList(ImportKind.values());
    }

    public List<String> getFormats() {
        return List.of("xlsx", "csv");
    }

    public Page<ImportView> getJobs() {
        return jobs;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** A plain pair of radio buttons. */
    public String getMode() {
        return "full".equals(external.getRequestParameterMap().get("mode")) ? "full" : "delta";
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
