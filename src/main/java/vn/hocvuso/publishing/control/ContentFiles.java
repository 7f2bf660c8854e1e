package vn.hocvuso.publishing.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.hocvuso.kernel.Refused;

/**
 * A content tree in memory, from a folder or a zip, by paths with {@code /}. A zip is not believed: no path leaves the tree, and
 * what it says of its sizes is not asked, the bytes are counted as they come.
 */
public final class ContentFiles {
    static final int MOST_FILES = 5_000;
    static final int LARGEST_FILE = 5_000_000;
    static final int LARGEST_TREE = 50_000_000;

    /** Bytes a zip begins with. */
    private static final int MARK = 4;

    /** Letters, digits and plain marks, no hidden names, never a step up. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,7}");

    /** What operating systems leave behind in folders and zips. */
    private static final Pattern DEBRIS = Pattern.compile("(^|.*/)(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long size;

    private ContentFiles() {}

    SortedMap<String, byte[]> all() {
        return files;
    }

    /** Files below a folder, by their whole path. */
    SortedMap<String, byte[]> below(String folder) {
        return files.subMap(folder + "/", folder + "0");
    }

    public static ContentFiles of(Map<String, byte[]> given) {
        ContentFiles content = new ContentFiles();
        given.forEach(content::put);
        return content;
    }

    public static ContentFiles ofDirectory(Path root) {
        ContentFiles content = new ContentFiles();
        try (var walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!DEBRIS.matcher(path).matches()) {
                    content.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content at " + root, e);
        }
        return content;
    }

    /**
     * @throws Refused 400 {@code zip-unreadable}; 413 {@code content-too-large}; 422 {@code zip-path} (path),
     *                 {@code zip-file-twice} (path), {@code zip-empty}
     */
    public static ContentFiles ofZip(InputStream stream) {
        ContentFiles content = new ContentFiles();
        try (PushbackInputStream start = new PushbackInputStream(stream, MARK);
                ZipInputStream zip = new ZipInputStream(start)) {
            requireZip(start);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !DEBRIS.matcher(entry.getName()).matches()) {
                    content.put(entry.getName(), content.bytes(zip));
                } else if (content.bytes(zip).length > 0 && entry.isDirectory()) {
                    throw new Refused("zip-path", entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(Refused.Kind.MALFORMED, "zip-unreadable");
        }
        if (content.files.isEmpty()) {
            throw new Refused("zip-empty");
        }
        return content.withoutWrapper();
    }

    /** A reader of zips takes anything else for an empty one. */
    private static void requireZip(PushbackInputStream start) throws IOException {
        byte[] mark = start.readNBytes(MARK);
        if (mark.length < MARK || !new String(mark, StandardCharsets.US_ASCII).startsWith("PK")) {
            throw new IOException("no zip");
        }
        start.unread(mark);
    }

    private byte[] bytes(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
        size += bytes.length;
        if (bytes.length > LARGEST_FILE || size > LARGEST_TREE) {
            throw tooLarge();
        }
        return bytes;
    }

    private void put(String path, byte[] bytes) {
        if (!PATH.matcher(path).matches()) {
            throw new Refused("zip-path", path.substring(0, Math.min(120, path.length())));
        }
        if (files.size() >= MOST_FILES) {
            throw tooLarge();
        }
        if (files.putIfAbsent(path, bytes) != null) {
            throw new Refused("zip-file-twice", path);
        }
    }

    private static Refused tooLarge() {
        return new Refused(
                Refused.Kind.TOO_LARGE, "content-too-large", LARGEST_TREE / 1_000_000, LARGEST_FILE / 1_000_000, MOST_FILES);
    }

    /** Whoever zips the folder {@code content} itself has it in front of every path. */
    private ContentFiles withoutWrapper() {
        if (!files.keySet().stream().allMatch(path -> path.startsWith("content/"))) {
            return this;
        }
        ContentFiles inner = new ContentFiles();
        for (String path : List.copyOf(files.keySet())) {
            inner.put(path.substring("content/".length()), files.get(path));
        }
        return inner;
    }
}
