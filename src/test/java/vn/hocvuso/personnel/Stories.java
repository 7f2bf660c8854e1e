package vn.hocvuso.personnel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of steps; steps with the same story follow one another on the same database. */
public final class Stories {
    private Stories() {}

    public static Map<String, List<NamedCsvRecord>> read(String resource) {
        try (InputStream in = Stories.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<NamedCsvRecord>> stories = new LinkedHashMap<>();
            lines.forEach(line -> stories.computeIfAbsent(line.getField("story"), story -> new ArrayList<>()).add(line));
            return stories;
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
