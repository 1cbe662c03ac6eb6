using System.Diagnostics;
using System.Text;
using ThreadsSdk.Cli.Encodings;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class InputTests : PostingTestBase
{
    [Theory]
    [InlineData("not a text in UTF-8", new byte[] { 0x63, 0x61, 0x66, 0xE9 }, "post", "-")]
    [InlineData("not a text in UTF-8", new byte[] { 0xFF, 0xFE, 0x63, 0 }, "post")]
    [InlineData("NUL", new byte[] { 0x63, 0, 0x61, 0 }, "post", "-")]
    [InlineData("NUL", new byte[] { 0 }, "post", "Hello", "--article", "-")]
    [InlineData("not a text in UTF-8", new byte[] { 0x63, 0xE9 }, "me", "--token-stdin")]
    [InlineData("a character that none has", new byte[] { 0x63, 0 }, "me", "--token-stdin")]
    [InlineData("would be lost", new byte[] { 0xE9 }, "post", "Hello")]
    public async Task An_input_that_is_no_text_in_utf8_is_refused(string said, byte[] input, params string[] args)
    {
        var (exit, error) = await RunAsync(input, args);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("next:  ", error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("caf\n\ncaf", new byte[] { 0xE9, 0x21 }, "the byte 0xE9 at offset 8, in line 3", "iconv -f WINDOWS-1252 -t UTF-8")]
    [InlineData(
        "",
        new byte[] { 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2 },
        "the byte 0xCF at offset 0, in line 1",
        "iconv -f WINDOWS-1251 -t UTF-8"
    )]
    [InlineData("", new byte[] { 0x82, 0xB1, 0x82, 0xF1, 0x82, 0xC9, 0x82, 0xBF, 0x82, 0xCD }, "offset 0", "iconv -f CP932 -t UTF-8")]
    [InlineData("", new byte[] { 0xFF, 0xFE, 0x68, 0, 0x69, 0 }, "the byte 0xFF at offset 0, in line 1", "iconv -f UTF-16 -t UTF-8")]
    [InlineData("", new byte[] { 0xFE, 0xFF, 0, 0x68, 0, 0x69 }, "offset 0", "iconv -f UTF-16 -t UTF-8")]
    [InlineData("", new byte[] { 0x68, 0, 0x69, 0 }, "NUL", "iconv -f UTF-16LE -t UTF-8")]
    [InlineData("", new byte[] { 0, 0x68, 0, 0x69 }, "NUL", "iconv -f UTF-16BE -t UTF-8")]
    [InlineData(
        "",
        new byte[] { 0x1F, 4, 0x40, 4, 0x38, 4, 0x32, 4, 0x35, 4, 0x42, 4 },
        "not a text in UTF-8",
        "iconv -f UTF-16LE -t UTF-8"
    )]
    [InlineData("cut ", new byte[] { 0xE2, 0x82 }, "the byte 0xE2 at offset 4", "Save it as UTF-8")]
    [InlineData("", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10 }, "the byte 0xFF at offset 0", "WINDOWS-1252")]
    [InlineData("\uFEFFhi\n", new byte[] { 0xC0, 0x80 }, "the byte 0xC0 at offset 6, in line 2", "Save it as UTF-8")]
    public async Task A_text_in_another_encoding_is_refused_with_its_place_and_the_way_to_convert_it(
        string start,
        byte[] rest,
        string said,
        string step
    )
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(start), .. rest];
        var path = TextFile("");
        await File.WriteAllBytesAsync(path, input, TestContext.Current.CancellationToken);

        var piped = await RunAsync(input, "post", "-");
        var article = await RunAsync(input, "post", "Hello", "--article", "-");
        var file = await TryAsync("post", "Hello", "--article", path);

        foreach (var (exit, error) in new[] { piped, article, (file.Exit, file.Error) })
        {
            var lines = string.Join(' ', error.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(ExitCode.Usage, exit);
            Assert.Contains(said, lines, StringComparison.Ordinal);
            Assert.Contains(step, lines, StringComparison.Ordinal);
        }

        Assert.Empty(Posts);
    }

    [Fact]
    public async Task A_long_text_is_refused_at_its_end_too()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ünïcödé 語 \U0001F600\n", 3_000))), 0xE9];

        var (exit, error) = await RunAsync(input, "post", "--chain", "-");

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Contains(
            $"offset {input.Length - 1}, in line 3001",
            string.Join(' ', error.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task A_text_is_read_whole_however_it_comes()
    {
        var text = string.Concat(Enumerable.Repeat("Ünïcödé 語 \U0001F600 ", 2_000)).TrimEnd();
        using var reader = CommandStreams.Utf8(new DripStream(Encoding.UTF8.GetBytes("\uFEFF" + text)));

        Assert.Equal(text, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1252, "WINDOWS-1252", "Été à la mer")]
    [InlineData(1252, "WINDOWS-1252", "It’s a “quote” – and €5")]
    [InlineData(1252, "WINDOWS-1252", "São Paulo, coração e ação")]
    [InlineData(1250, "WINDOWS-1250", "Zażółć gęślą jaźń")]
    [InlineData(1250, "WINDOWS-1250", "Příliš žluťoučký kůň")]
    [InlineData(1254, "WINDOWS-1254", "İyi akşamlar arkadaşlar, güzel bir gün")]
    [InlineData(1251, "WINDOWS-1251", "Это очень длинный текст, написанный по-русски.")]
    [InlineData(1251, "WINDOWS-1251", "Доброго ранку, Україно!")]
    [InlineData(20866, "KOI8-R", "Привет, как дела сегодня?")]
    [InlineData(1253, "WINDOWS-1253", "Καλημέρα κόσμε, τι κάνεις σήμερα;")]
    [InlineData(1255, "WINDOWS-1255", "שלום עולם, מה שלומך היום")]
    [InlineData(1256, "WINDOWS-1256", "مرحبا بالعالم كيف حالك اليوم")]
    [InlineData(874, "CP874", "สวัสดีชาวโลก วันนี้อากาศดีมาก")]
    [InlineData(932, "CP932", "東京へ行く。今日はいい天気ですね")]
    [InlineData(51932, "EUC-JP", "こんにちは世界。今日はいい天気ですね")]
    [InlineData(936, "GB18030", "今天天气很好，我们出去吧。")]
    [InlineData(950, "BIG5", "今天天氣很好，我們出去吧。")]
    [InlineData(949, "CP949", "안녕하세요 여러분 오늘 날씨가 좋네요")]
    [InlineData(1200, "UTF-16LE", "今天天气很好，我们出去吧。")]
    [InlineData(1201, "UTF-16BE", "été, and more")]
    public void An_encoding_is_known_by_the_letters_of_its_languages(int codePage, string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

        Assert.Equal(name, EncodingGuess.NameOf(encoding.GetBytes(text)));
    }

    [Fact]
    public async Task An_input_may_begin_with_a_byte_order_mark()
    {
        await RunAsync([0xEF, 0xBB, 0xBF, 0x68, 0x69], "post", "-");

        Assert.Equal("hi", Assert.Single(Posts).Text);
    }

    [Theory]
    [InlineData("--article")]
    [InlineData("--file")]
    public async Task A_file_that_is_a_folder_or_empty_is_refused(string option)
    {
        foreach (
            var (path, said) in new[] { (Path.GetTempPath(), "is a folder"), (TextFile(""), "is empty"), ("/nowhere", "is not there") }
        )
        {
            var run = await TryAsync("post", "Hello", option, path);
            Assert.Equal(ExitCode.Usage, run.Exit);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Posts);
    }

    [Theory]
    [InlineData("post", "Hello", "--article")]
    [InlineData("post", "Hello", "--file")]
    [InlineData("spec", "check", "--postman")]
    [InlineData("spec", "docs", "--coverage")]
    [InlineData("auth", "refresh", "--auto", "--env-path")]
    public async Task A_pipe_or_a_device_in_place_of_a_file_is_refused_and_not_waited_for(params string[] args)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var folder = Directory.CreateTempSubdirectory("threads-fifo-");
        var pipe = Path.Combine(folder.FullName, "pipe");
        using (var make = Process.Start("mkfifo", pipe))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var link = File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), pipe).FullName;

        foreach (var path in (string[])[pipe, link, "/dev/zero", "/dev/null"])
        {
            var run = await TryAsync([.. args, path]).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            Assert.True(run.Exit == ExitCode.Usage, $"{path}: {run.Code} {run.Error}");
        }

        folder.Delete(recursive: true);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task An_article_that_is_not_utf8_is_refused()
    {
        var path = TextFile("");
        await File.WriteAllBytesAsync(path, [0x63, 0xE9], TestContext.Current.CancellationToken);

        var run = await TryAsync("post", "Hello", "--article", path);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    private async Task<(ExitCode Exit, string Error)> RunAsync(byte[] input, params string[] args)
    {
        using var reader = CommandStreams.Utf8(new MemoryStream(input));
        using var error = new StringWriter();
        var streams = new CommandStreams(reader, TextWriter.Null, error);
        var code = await ThreadsCommand.RunAsync(
            args,
            streams,
            new CommandEnvironment(Environment()),
            TestContext.Current.CancellationToken
        );
        return (ExitCode.From(code), error.ToString());
    }

    /// <summary>Gives a byte or two at a time, as a slow pipe does.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 2)));
    }
}
