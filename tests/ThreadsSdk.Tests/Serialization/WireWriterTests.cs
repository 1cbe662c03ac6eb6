using System.Text;
using System.Text.Json;
using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Serialization;

public sealed class WireWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Values_are_written_the_way_Meta_writes_them() =>
        Assert.Equal(
            """{"s":"x","i":1,"l":2,"d":0.5,"b":true,"t":"2026-05-04T12:00:00\u002B0000","u":1777896000,"m":1777896000000,"n":90}""",
            Write(writer =>
            {
                WireWriter.Write(writer, "s"u8, "x");
                WireWriter.Write(writer, "i"u8, (int?)1);
                WireWriter.Write(writer, "l"u8, (long?)2);
                WireWriter.Write(writer, "d"u8, (double?)0.5);
                WireWriter.Write(writer, "b"u8, (bool?)true);
                WireWriter.WriteTimestamp(writer, "t"u8, Noon);
                WireWriter.WriteUnixTime(writer, "u"u8, Noon);
                WireWriter.WriteUnixTimeMilliseconds(writer, "m"u8, Noon);
                WireWriter.WriteSeconds(writer, "n"u8, TimeSpan.FromSeconds(90));
            })
        );

    [Fact]
    public void What_is_null_is_left_out() =>
        Assert.Equal(
            "{}",
            Write(writer =>
            {
                WireWriter.Write(writer, "s"u8, (string?)null);
                WireWriter.Write(writer, "i"u8, (int?)null);
                WireWriter.WriteTimestamp(writer, "t"u8, null);
                WireWriter.WriteSeconds(writer, "n"u8, null);
                WireWriter.WriteObject(writer, "o"u8, null);
                WireWriter.WriteList<int>(writer, "l"u8, null, static (w, value) => w.WriteNumberValue(value));
                WireWriter.WriteEdge<int>(writer, "e"u8, null, static (w, value) => w.WriteNumberValue(value));
                WireWriter.WriteUnknown(writer, null);
            })
        );

    [Fact]
    public void Lists_and_edges_are_written() =>
        Assert.Equal(
            """{"l":[1,2],"e":{"data":[3]},"m":[4],"more":[5]}""",
            Write(writer =>
            {
                WireWriter.WriteList(writer, "l"u8, [1, 2], static (w, value) => w.WriteNumberValue(value));
                WireWriter.WriteEdge(writer, "e"u8, [3], static (w, value) => w.WriteNumberValue(value));
                WireWriter.WriteMany(writer, "m"u8, [4], static (w, value) => w.WriteNumberValue(value));
                WireWriter.WriteUnknown(writer, new Dictionary<string, JsonElement> { ["more"] = JsonElement.Parse("[5]") });
            })
        );

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
