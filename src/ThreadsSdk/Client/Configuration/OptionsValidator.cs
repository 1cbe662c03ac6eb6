using Microsoft.Extensions.Options;

namespace ThreadsSdk.Client.Configuration;

/// <summary>Validates options when the app starts.</summary>
internal sealed class OptionsValidator<TOptions>(IServiceProvider provider, IEnumerable<OptionsRegistration<TOptions>> registrations)
    : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        foreach (var registration in registrations)
        {
            if (registration.Name == name)
            {
                var errors = registration.Check(provider, options);
                return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
            }
        }

        return ValidateOptionsResult.Skip;
    }
}
