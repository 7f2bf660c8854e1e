package vn.hocvuso.quiz.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.quiz.Room;
import vn.hocvuso.quiz.TestRoom;

/** Every test, those being sat within the reader's scope first. */
@Named("roomsPage")
@RequestScoped
public class RoomsPage {
    @Inject
    TestRoom room;

    @Inject
    Quizzes quizzes;

    @Inject
    Supervision supervision;

    private List<Room> rooms;

    public void open() {
        rooms = new ArrayList<>(room.rooms(supervision.scope()));
        Set<String> listed = rooms.stream().map(Room::slug).collect(Collectors.toSet());
        quizzes.all().values().stream()
                .filter(quiz -> !listed.contains(quiz.slug()))
                .forEach(quiz -> rooms.add(new Room(quiz.slug(), quiz.title(), 0)));
    }

    public List<Room> getRooms() {
        return rooms;
    }
}
