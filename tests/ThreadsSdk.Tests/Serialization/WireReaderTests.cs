using System.Buffers;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

public sealed class WireReaderTests
{
    [Theory]
    [InlineData("\"17889615691921648\"", "17889615691921648")]
    [InlineData("17889615691921648", "17889615691921648")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    [InlineData("null", null)]
    public void An_id_may_be_a_string_or_a_number(string json, string? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadId(ref r)));

    [Theory]
    [InlineData("\"a\\u00fc\\/b\"", "a\u00fc/b")]
    [InlineData("\"\"", "")]
    [InlineData("2026", "2026")]
    [InlineData("null", null)]
    public void A_text_may_be_escaped_or_a_number_or_null(string json, string? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadString(ref r)));

    [Theory]
    [InlineData("\"cut \\ud83d\"", "cut \ufffd")]
    [InlineData("\"\\ud83d\\ude00 \\ude00\\n\\\"\\/\\\\\"", "\U0001F600 \ufffd\n\"/\\")]
    public void Half_a_character_makes_no_text_unreadable(string json, string expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadString(ref r)));

    [Fact]
    public void A_text_that_has_to_be_there_is_empty_when_null() =>
        Assert.Equal("", Read("null", static (ref r) => WireReader.ReadText(ref r)));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("-12", -12L)]
    [InlineData("5.0", 5L)]
    [InlineData("\"9007199254740993\"", 9007199254740993L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_whole_number_may_stand_in_a_string(string json, long? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadInt64(ref r)));

    [Theory]
    [InlineData("0.25", 0.25)]
    [InlineData("\"0.25\"", 0.25)]
    [InlineData("3", 3.0)]
    [InlineData("null", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("1e999", null)]
    public void A_number_may_stand_in_a_string(string json, double? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadDouble(ref r)));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"false\"", false)]
    [InlineData("\"true\"", true)]
    [InlineData("1", true)]
    [InlineData("\"True\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_boolean_may_stand_in_a_string(string json, bool? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadBoolean(ref r)));

    [Theory]
    [InlineData("2026-05-04T12:10:10+0000")]
    [InlineData("2026-05-04T12:10:10+00:00")]
    [InlineData("2026-05-04T12:10:10Z")]
    [InlineData("2026-05-04T12:10:10")]
    [InlineData("2026-05-04T14:10:10+0200")]
    [InlineData("2026-05-04T06:40:10-05:30")]
    [InlineData("2026-05-04T12:10:10.000000Z")]
    [InlineData("2026-05-04 12:10:10+00")]
    public void A_time_is_read_in_all_its_forms(string text)
    {
        var time = Read($"\"{text}\"", static (ref r) => WireReader.ReadTimestamp(ref r));

        Assert.Equal(new DateTimeOffset(2026, 5, 4, 12, 10, 10, TimeSpan.Zero), time);
        Assert.Equal(TimeSpan.Zero, time?.Offset);
    }

    [Theory]
    [InlineData("\"2026-05-04T12:10:10.1234567890+0000\"", "2026-05-04T12:10:10.1234567+00:00")]
    [InlineData("\"2026-05-04\"", "2026-05-04T00:00:00.0000000+00:00")]
    [InlineData("1777896610", "2026-05-04T12:10:10.0000000+00:00")]
    [InlineData("\"1777896610\"", "2026-05-04T12:10:10.0000000+00:00")]
    [InlineData("1777896610005", "2026-05-04T12:10:10.0050000+00:00")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void A_time_may_have_a_fraction_or_be_a_number(string json, string? expected) =>
        Assert.Equal(expected, Read(json, static (ref r) => WireReader.ReadTimestamp(ref r))?.ToString("O"));

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2026-13-04T12:10:10+0000\"")]
    [InlineData("\"2026-02-30T12:10:10+0000\"")]
    [InlineData("\"2026-05-04T24:10:10+0000\"")]
    [InlineData("\"2026-05-04T12:10:10.+0000\"")]
    [InlineData("\"2026-05-04T12:10:10+0\"")]
    [InlineData("\"0001-01-01T00:00:00+0100\"")]
    [InlineData("true")]
    public void What_is_no_time_is_said(string json) =>
        Assert.Throws<JsonException>(() => Read(json, static (ref r) => WireReader.ReadTimestamp(ref r)));

    [Theory]
    [InlineData("1777896610")]
    [InlineData("\"1777896610\"")]
    public void Seconds_since_1970_may_stand_in_a_string(string json) =>
        Assert.Equal(
            new DateTimeOffset(2026, 5, 4, 12, 10, 10, TimeSpan.Zero),
            Read(json, static (ref r) => WireReader.ReadUnixTime(ref r))
        );

    [Fact]
    public void Milliseconds_since_1970_are_read() =>
        Assert.Equal(
            new DateTimeOffset(2026, 5, 4, 12, 10, 10, 5, TimeSpan.Zero),
            Read("1777896610005", static (ref r) => WireReader.ReadUnixTime(ref r))
        );

    [Fact]
    public void A_duration_is_read() => Assert.Equal(TimeSpan.FromDays(1), Read("86400", static (ref r) => WireReader.ReadSeconds(ref r)));

    [Theory]
    [InlineData("""[1,2,3]""")]
    [InlineData("""[1,null,2,3]""")]
    [InlineData("""{"data":[1,2,3]}""")]
    [InlineData("""{"x":{"data":[9]},"data":[1,2,3],"paging":{"cursors":{}}}""")]
    public void An_edge_may_be_an_object_or_a_bare_list(string json) =>
        Assert.Equal([1, 2, 3], Read(json, static (ref r) => WireReader.ReadEdge(ref r, Number))!);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"data":null}""")]
    public void An_edge_without_items_is_empty(string json) =>
        Assert.Empty(Read(json, static (ref r) => WireReader.ReadEdge(ref r, Number))!);

    [Fact]
    public void A_list_that_is_null_stays_null() => Assert.Null(Read("null", static (ref r) => WireReader.ReadList(ref r, Number)));

    [Fact]
    public void A_long_list_keeps_its_order()
    {
        var numbers = Enumerable.Range(0, 1000).ToArray();

        var list = Read(JsonSerializer.Serialize(numbers), static (ref r) => WireReader.ReadList(ref r, Number));

        Assert.Equal(numbers, list!);
        Assert.Equal(numbers.Length, Assert.IsType<int[]>(list).Length);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[7]")]
    public void Many_may_be_one(string json) => Assert.Equal([7], Read(json, static (ref r) => WireReader.ReadMany(ref r, Number))!);

    [Fact]
    public void A_page_has_its_items_and_cursors()
    {
        var page = Read(
            """{"data":[1,2],"paging":{"cursors":{"before":"b","after":"a"},"next":"https://x"},"summary":{"data":[9]}}""",
            static (ref r) => PageReader.Read(ref r, Number)
        );

        Assert.Equal([1, 2], page.Items);
        Assert.Equal(("b", "a", true, false), (page.Before, page.After, page.HasNextLink, page.HasPreviousLink));
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[],"paging":null}""")]
    [InlineData("""{"data":[],"paging":{}}""")]
    [InlineData("""{"data":[],"paging":[]}""")]
    [InlineData("""{}""")]
    public void A_page_may_have_nothing(string json)
    {
        var page = Read(json, static (ref r) => PageReader.Read(ref r, Number));

        Assert.Empty(page.Items);
        Assert.False(page.HasMore);
    }

    [Fact]
    public void The_value_of_data_is_read()
    {
        Assert.Equal(5, Read("""{"x":[1],"data":5}""", static (ref r) => WireReader.ReadData(ref r, Number)));
        Assert.Throws<JsonException>(() => Read("{}", static (ref r) => WireReader.ReadData(ref r, Number)));
    }

    [Theory]
    [InlineData("""{"data":[{"id":"1"},{"id":"2"}]}""")]
    [InlineData("""{"paging":{"cursors":{}},"data":[{"id":"1"}]}""")]
    [InlineData("""{"id":"1"}""")]
    public void The_first_item_may_be_the_object_itself(string json)
    {
        var first = Read(json, static (ref r) => WireReader.ReadFirst(ref r, static (ref item) => JsonElement.ParseValue(ref item)));

        Assert.Equal("1", first.GetProperty("id").GetString());
    }

    [Fact]
    public void No_first_item_is_said() =>
        Assert.Throws<JsonException>(() => Read("""{"data":[]}""", static (ref r) => WireReader.ReadFirst(ref r, Number)));

    [Theory]
    [InlineData("\"TEXT_POST\"")]
    [InlineData("\"caf\u00e9\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"\"")]
    public void A_text_that_repeats_is_read_like_any_other(string json)
    {
        var text = Read(json, static (ref r) => WireReader.ReadString(ref r));

        Assert.Equal(text, Read(json, static (ref r) => WireReader.ReadRepeated(ref r)));
    }

    [Fact]
    public void A_text_that_repeats_is_kept_once()
    {
        var first = Read("\"someone\"", static (ref r) => WireReader.ReadRepeated(ref r));

        Assert.Same(first, Read("\"someone\"", static (ref r) => WireReader.ReadRepeated(ref r)));
    }

    [Fact]
    public void Unknown_properties_are_kept()
    {
        Dictionary<string, JsonElement>? more = null;
        var reader = new Utf8JsonReader("""{"a":{"b":[1]},"a":2,"c":null}"""u8);
        reader.Read();
        while (WireReader.NextProperty(ref reader))
        {
            WireReader.ReadUnknown(ref reader, ref more);
        }

        Assert.Equal(["a", "c"], more!.Keys);
        Assert.Equal(2, more["a"].GetInt32());
    }

    [Theory]
    [InlineData("{}", "Expected a string, but found an object at byte 0.")]
    [InlineData("true", "Expected a string, but found true or false at byte 0.")]
    public void A_value_of_another_type_is_said_without_telling_it(string json, string expected)
    {
        var wrong = Assert.Throws<JsonException>(() => Read(json, static (ref r) => WireReader.ReadString(ref r)));

        Assert.Equal(expected, wrong.Message);
    }

    [Fact]
    public void A_number_that_does_not_fit_is_said()
    {
        Assert.Throws<JsonException>(() => Read("3000000000", static (ref r) => WireReader.ReadInt32(ref r)));
        Assert.Throws<JsonException>(() => Read("1.5", static (ref r) => WireReader.ReadInt64(ref r)));
        Assert.Throws<JsonException>(() => Read("\"many\"", static (ref r) => WireReader.ReadInt64(ref r)));
        Assert.Throws<JsonException>(() => Read("1e300", static (ref r) => WireReader.ReadUnixTime(ref r)));
    }

    [Theory]
    [InlineData("[\"2026-05-04T12:10:10+0000\",17889615691921648,\"5\",\"repeated\"]")]
    public void Values_may_lie_across_pieces_of_memory(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var first = new Piece(bytes.AsMemory(0, cut));
            var last = first.Append(bytes.AsMemory(cut));
            var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
            reader.Read();
            reader.Read();
            Assert.Equal(12, WireReader.ReadTimestamp(ref reader)?.Hour);
            reader.Read();
            Assert.Equal("17889615691921648", WireReader.ReadId(ref reader));
            reader.Read();
            Assert.Equal(5, WireReader.ReadInt32(ref reader));
            reader.Read();
            Assert.Equal("repeated", WireReader.ReadRepeated(ref reader));
        }
    }

    private static int Number(ref Utf8JsonReader reader) => WireReader.ReadInt32(ref reader)!.Value;

    private static T Read<T>(string json, JsonRead<T> read) => ResponseReader.Read(Encoding.UTF8.GetBytes(json), read);

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
