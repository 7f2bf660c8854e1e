package vn.hocvuso.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Zips of strangers, unfolded in memory and never on a disk: what would leave its folder, or unfolds to more than sense, is
 * refused before it is read to the end.
 */
public final class ZipFiles {
    private static final int MOST_FILES = 20_100;
    private static final long LARGEST_ALL = 60_000_000;

    /** No drive, no root, no way up, no backslash; folders end in a slash. */
    private static final Pattern PATH = Pattern.compile("(?!.*(^|/)\\.\\.(/|$))(?!/)[^\\\\:\\x00-\\x1f]{1,400}");

    private ZipFiles() {}

    /** {@code zip-broken}, {@code zip-bomb}, {@code zip-outside}, with the entry where one is to blame. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final String entry;

        Broken(String code, String entry) {
            super(code, null, false, false);
            this.entry = entry;
        }

        public String code() {
            return getMessage();
        }

        public String entry() {
            return entry;
        }
    }

    public static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] <= 8;
    }

    /** Its files by path, in the order they stand in. A path that stands there twice is taken once, the first. */
    public static Map<String, byte[]> read(byte[] file) throws Broken {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = LARGEST_ALL;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String path = entry.getName();
                if (!PATH.matcher(path).matches()) {
                    throw new Broken("zip-outside", path.substring(0, Math.min(120, path.length())));
                }
                byte[] bytes = bytes(zip, entry, left);
                left -= bytes.length;
                if (left < 0 || ++entries > MOST_FILES) {
                    throw new Broken("zip-bomb", null);
                }
                if (!entry.isDirectory()) {
                    files.putIfAbsent(path, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Broken("zip-broken", null);
        }
        if (files.isEmpty()) {
            throw new Broken("zip-broken", null);
        }
        return files;
    }

    private static byte[] bytes(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            if (stream == null) {
                throw new IOException("encrypted or packed in a way of its own");
            }
            return stream.readNBytes((int) left + 1);
        }
    }

    /** The same files always make the same bytes: no entry carries the hour it was written. */
    public static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
