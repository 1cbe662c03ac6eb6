using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Cli.Webhooks;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>Reads the options of `threads webhooks listen`.</summary>
internal sealed class ListenOptions
{
    private const int UsualPort = 8080;
    private const string AppExample = "http://localhost:5000/webhooks/threads";
    private const string PublicExample = "https://you.example/hooks";

    private readonly Option<string?> _forwardTo = new("--forward-to")
    {
        Description = "The address of your app, to send each event on to. When left out, events are only shown.",
        HelpName = "url",
    };

    private readonly Option<string[]> _fields = new("--fields")
    {
        Description = $"What to be told of, with commas between: {FieldNames.All}; all when left out.",
        HelpName = "fields",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _simulator = WebhookOptions.Simulator();

    private readonly Option<string?> _publicUrl = new("--public-url")
    {
        Description = "Listen to Meta in place of a simulator: the https address Meta calls, of your tunnel or proxy.",
        HelpName = "url",
    };

    private readonly Option<int?> _port = new("--port")
    {
        Description = $"With --public-url, the port of this machine that the tunnel or proxy calls; {UsualPort} when left out.",
        HelpName = "port",
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var port) && port is < 0 or > ushort.MaxValue)
                {
                    result.AddError($"--port must be 0 to {ushort.MaxValue}.");
                }
            },
        },
    };

    private readonly Option<bool> _verifyTokenFromInput = new("--verify-token-stdin")
    {
        Description =
            "With --public-url, read the verify token from the standard input: its first line, or the second after the app secret. When "
            + "left out, a new one is shown.",
    };

    private readonly Option<bool> _secretFromInput = CommonOptions.AppSecretFromInput();

    public IReadOnlyList<Option> All => [_forwardTo, _fields, _simulator, _publicUrl, _port, _verifyTokenFromInput, _secretFromInput];

    public ListenRequest Read(ParseResult parsed, CommandHost host)
    {
        var publicUrl = parsed.GetValue(_publicUrl) is { } given ? PublicUrl(given) : null;
        CheckMode(parsed, publicUrl);
        var port = parsed.GetValue(_port) ?? UsualPort;
        var forwardTo = parsed.GetValue(_forwardTo) is { } app ? WebAddress.Parse(app, "--forward-to", AppExample) : null;
        if (publicUrl is not null && forwardTo is { IsLoopback: true } && forwardTo.Port == port)
        {
            throw new UsageException(
                $"--forward-to leads to port {port}, on which this command listens.",
                "Give the command another one with --port, or name that of the app."
            );
        }

        return new ListenRequest
        {
            ForwardTo = forwardTo,
            Fields = FieldNames.ParseAll(parsed.GetValue(_fields) ?? []),
            Simulator = parsed.GetValue(_simulator),
            PublicUrl = publicUrl,
            Port = port,
            AppSecret = AppSecret(parsed, host, isNeeded: publicUrl is not null),
            VerifyToken = parsed.GetValue(_verifyTokenFromInput) ? ReadVerifyToken(host) : null,
        };
    }

    private void CheckMode(ParseResult parsed, Uri? publicUrl)
    {
        if (publicUrl is not null && parsed.GetValue(_simulator) is not null)
        {
            throw new UsageException("--simulator and --public-url exclude each other.", "Run the command twice, once for each.");
        }

        if (publicUrl is null && (parsed.GetValue(_port) is not null || parsed.GetValue(_verifyTokenFromInput)))
        {
            throw new UsageException(
                $"{(parsed.GetValue(_port) is not null ? "--port" : "--verify-token-stdin")} is for --public-url.",
                "Give --public-url with it, or leave it out: a simulator is told both by this command."
            );
        }
    }

    private static Uri PublicUrl(string text)
    {
        var address = WebAddress.Parse(text, "--public-url", PublicExample);
        return address.Scheme == Uri.UriSchemeHttps && !address.IsLoopback
            ? address
            : throw new UsageException(
                "Meta calls https addresses of the Internet only.",
                $"Give --public-url the address of your tunnel or proxy, such as {PublicExample}"
            );
    }

    private string? AppSecret(ParseResult parsed, CommandHost host, bool isNeeded)
    {
        var given = parsed.GetValue(_secretFromInput) ? AppSettings.ReadSecret(host) : null;
        return AppSettings.Fill(new AppSettings(null, given, null), name => host.Environment[name]).Secret
            ?? (
                isNeeded
                    ? throw new UsageException(
                        "The app secret is missing. Without it, anybody could send what looks like a notification of Meta's.",
                        $"Set {CommandEnvironment.ApiSecret}, or give it with --app-secret-stdin. It stands in the App Dashboard, under the "
                            + "Threads use case."
                    )
                    : null
            );
    }

    private static string ReadVerifyToken(CommandHost host)
    {
        var token = InputText.ReadLine(host.Streams.In);
        return InputText.InvalidReason(token) is not { } reason
            ? token
            : throw new UsageException($"The verify token {reason}. It is not shown here.", "Give it alone in its line of the input.");
    }
}
